// The thin C shim between Swift and ncurses. It keeps no state of the program.
#define NCURSES_WIDECHAR 1
#include "CTerminal.h"
#include <ncursesw/curses.h>

const char *ct_curses_version(void) {
    return curses_version();
}
