// Starts a program on a pseudo-terminal of its own.
#define _GNU_SOURCE
#include "CPseudoTerminal.h"
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

int cpt_spawn(char *const arguments[], char *const variables[], int rows, int columns, pid_t *child) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    int terminal = -1;
    *child = forkpty(&terminal, NULL, NULL, &size);
    if (*child == 0) {
        // Signals that the parent blocks or ignores would stay so.
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, NULL);
        for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
        execve(arguments[0], arguments, variables);
        _exit(127);
    }
    return *child < 0 ? -1 : terminal;
}

int cpt_open_program_end(int terminal) {
    const char *name = ptsname(terminal);
    return name == NULL ? -1 : open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
}
