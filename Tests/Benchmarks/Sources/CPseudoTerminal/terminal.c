// Starts a program on a pseudo-terminal of its own.
#define _GNU_SOURCE
#include "CPseudoTerminal.h"
#include <pty.h>
#include <unistd.h>

int cpt_spawn(char *const arguments[], char *const variables[], int rows, int columns, pid_t *child) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    int terminal = -1;
    *child = forkpty(&terminal, NULL, NULL, &size);
    if (*child == 0) {
        execve(arguments[0], arguments, variables);
        _exit(127);
    }
    return *child < 0 ? -1 : terminal;
}
