// The calls of ncurses that put a canvas on a terminal. Keys do not come through here: Swift reads them as bytes.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CTerminal.h"
#include <ncursesw/curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <wchar.h>

// A screen and the streams that were made for it.
struct ct_handle {
    SCREEN *screen;
    FILE *input;
    FILE *output;
};

static void free_handle(struct ct_handle *handle) {
    if (handle->screen != NULL) delscreen(handle->screen);
    if (handle->input != NULL) fclose(handle->input);
    if (handle->output != NULL) fclose(handle->output);
    free(handle);
}

// fclose must not close the caller's descriptor, hence the copies.
static FILE *stream(int descriptor, const char *mode) {
    int copy = dup(descriptor);
    if (copy < 0) return NULL;
    FILE *file = fdopen(copy, mode);
    if (file == NULL) close(copy);
    return file;
}

static void prepare(bool with_colours) {
    raw();
    noecho();
    nonl();
    intrflush(stdscr, FALSE);
    keypad(stdscr, TRUE);
    leaveok(stdscr, FALSE);
    scrollok(stdscr, FALSE);
    curs_set(0);
    if (with_colours && has_colors()) {
        start_color();
        use_default_colors();
    }
}

int ct_open(const char *term, int input, int output, bool with_colours, void **result) {
    *result = NULL;
    int problem = ct_check(term, output);
    if (problem != ct_opened) return problem;
    struct ct_handle *handle = calloc(1, sizeof *handle);
    if (handle == NULL) return ct_failed;
    handle->input = stream(input, "r");
    handle->output = stream(output, "w");
    if (handle->input != NULL && handle->output != NULL) handle->screen = newterm(term, handle->output, handle->input);
    if (handle->screen == NULL) {
        free_handle(handle);
        return ct_failed;
    }
    set_term(handle->screen);
    ct_keep_signals();
    prepare(with_colours);
    *result = handle;
    return ct_opened;
}

void ct_close(void *opaque) {
    struct ct_handle *handle = opaque;
    set_term(handle->screen);
    curs_set(1);
    endwin();
    free_handle(handle);
}

void ct_leave(void) {
    curs_set(1);
    endwin();
}

int ct_colour_count(void) {
    return has_colors() ? COLORS : 0;
}

int ct_pair_count(void) {
    return COLOR_PAIRS;
}

bool ct_define_pair(int pair, int foreground, int background) {
    return init_extended_pair(pair, foreground, background) == OK;
}

void ct_resize(int rows, int columns) {
    if (rows != LINES || columns != COLS) resizeterm(rows, columns);
}

static attr_t attributes(uint32_t set) {
    attr_t result = A_NORMAL;
    if (set & ct_bold) result |= A_BOLD;
    if (set & ct_underline) result |= A_UNDERLINE;
    if (set & ct_reverse) result |= A_REVERSE;
    if (set & ct_italic) result |= A_ITALIC;
    if (set & ct_faint) result |= A_DIM;
    return result;
}

// add_wchnstr neither wraps nor scrolls, so that the last cell of the screen can be written like any other.
void ct_put_row(int row, const ct_cell *cells, int count) {
    enum { at_once = 256 };
    cchar_t text[at_once + 1];
    int done = 0;
    wmove(stdscr, row, 0);
    int column = 0;
    while (done < count) {
        int length = 0;
        int width = 0;
        for (; length < at_once && done < count; length++, done++) {
            wchar_t characters[5] = {0};
            for (int index = 0; index < 4; index++) characters[index] = (wchar_t)cells[done].chars[index];
            int pair = cells[done].pair;
            setcchar(&text[length], characters, attributes(cells[done].attributes), (short)pair, &pair);
            width += wcwidth(characters[0]) == 2 ? 2 : 1;
        }
        mvwadd_wchnstr(stdscr, row, column, text, length);
        column += width;
    }
}

void ct_clear_row(int row, int column) {
    if (wmove(stdscr, row, column) == OK) wclrtoeol(stdscr);
}

void ct_set_cursor(int row, int column) {
    if (row < 0) {
        curs_set(0);
        return;
    }
    curs_set(1);
    wmove(stdscr, row, column);
}

void ct_flush(bool all) {
    if (all) clearok(curscr, TRUE);
    bool was_left = isendwin();
    wrefresh(stdscr);
    if (was_left) ct_keep_signals();
}
