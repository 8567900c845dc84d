// The wide-character interface of ncurses. Only CTerminal includes it; never term.h here (its macros shadow common names).
#define NCURSES_WIDECHAR 1
#include <ncursesw/curses.h>
