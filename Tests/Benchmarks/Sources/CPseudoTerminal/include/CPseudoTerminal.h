// Starts a program on a pseudo-terminal of its own; Swift imports neither forkpty nor posix_openpt.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <sys/types.h>

/// Starts a program on a new terminal of the given size.
/// Returns the descriptor of the terminal's other end, or -1; the child's id is put into `child`.
int cpt_spawn(char *const arguments[], char *const variables[], int rows, int columns, pid_t *child);

#endif
