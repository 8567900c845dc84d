// The thin C shim between Swift and ncurses: wide calls, signals, pseudo-terminals.
#ifndef CTERMINAL_H
#define CTERMINAL_H

/// Version of the linked ncurses as text, e.g. "ncurses 6.4.20221231".
const char *ct_curses_version(void);

#endif
