// Starts a program on a pseudo-terminal of its own; Swift imports neither forkpty nor posix_openpt.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <sys/types.h>

/// Starts a program on a new terminal of the given size.
/// Returns the descriptor of the terminal's other end, or -1; the child's id is put into `child`.
int cpt_spawn(char *const arguments[], char *const variables[], int rows, int columns, pid_t *child);

/// Opens the program's end of a terminal, so that it lives on when the program is gone; -1 when it cannot be.
int cpt_open_program_end(int terminal);

#endif
