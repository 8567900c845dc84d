// What is linked, and what terminfo knows. A file of its own, because the macros of term.h take common names.
#define NCURSES_WIDECHAR 1
#include "CTerminal.h"
#include <ncursesw/curses.h>
#include <term.h>

const char *ct_curses_version(void) {
    return curses_version();
}

static const char *text_of(const char *name) {
    const char *value = tigetstr(name);
    return value == (char *)-1 ? NULL : value;
}

const char *ct_capability(const char *name) {
    return text_of(name);
}

// newterm tells no reason for its failure, hence this question before it.
int ct_check(const char *term, int output) {
    int error = 0;
    if (setupterm(term, output, &error) != OK) return ct_unknown_terminal;
    bool can_address = text_of("cup") != NULL;
    del_curterm(cur_term);
    return can_address ? ct_opened : ct_no_cursor_addressing;
}
