// Terminals as descriptors: sizes, modes, pseudo-terminals, and programs that borrow the terminal.
#define _GNU_SOURCE
#include "CTerminal.h"
#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

extern char **environ;

bool ct_window_size(int descriptor, int *rows, int *columns) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return true;
}

int ct_open_bell(void) {
    return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
}

void ct_ring(int bell) {
    // Fails only when it has rung 2^64 - 2 times unheard.
    eventfd_write(bell, 1);
}

bool ct_clear_bell(int bell) {
    eventfd_t count = 0;
    return eventfd_read(bell, &count) == 0;
}

bool ct_open_pty(int *controller, int *terminal, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    if (openpty(controller, terminal, NULL, NULL, &size) != 0) return false;
    fcntl(*controller, F_SETFD, FD_CLOEXEC);
    fcntl(*terminal, F_SETFD, FD_CLOEXEC);
    return true;
}

void ct_set_window_size(int descriptor, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    ioctl(descriptor, TIOCSWINSZ, &size);
}

void *ct_set_raw(int descriptor) {
    struct termios *saved = malloc(sizeof *saved);
    if (saved == NULL || tcgetattr(descriptor, saved) != 0) {
        free(saved);
        return NULL;
    }
    struct termios modes = *saved;
    cfmakeraw(&modes);
    tcsetattr(descriptor, TCSANOW, &modes);
    return saved;
}

void ct_restore_modes(int descriptor, void *saved) {
    if (saved == NULL) return;
    tcsetattr(descriptor, TCSANOW, saved);
    free(saved);
}

// The child gets default signals; while it runs, ^Z stops this process with it, as one job of the shell.
static int spawn(pid_t *child, char *const arguments[], int input, int output) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t all, none;
    sigfillset(&all);
    sigemptyset(&none);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    int problem = posix_spawnp(child, arguments[0], &actions, &attributes, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return problem;
}

int ct_run(char *const arguments[], int input, int output, int *error) {
    pid_t child = 0;
    int status = 0;
    struct sigaction action = {.sa_handler = SIG_DFL}, old;
    *error = spawn(&child, arguments, input, output);
    if (*error != 0) return -1;
    sigaction(SIGTSTP, &action, &old);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    sigaction(SIGTSTP, &old, NULL);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
