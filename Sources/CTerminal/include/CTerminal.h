// The thin C shim between Swift and ncurses: wide calls, widths, signals, pseudo-terminals. It decides nothing.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Version of the linked ncurses as text, e.g. "ncurses 6.4.20221231".
const char *ct_curses_version(void);

// ---- Widths and locale (widths.c) ----

/// Sets what wcwidth() answers in this process, ncurses included: runs of `first scalar << 3 | class` as Script has
/// them, and what class 2 (ambiguous) takes. The runs are copied. False when there is no memory.
bool ct_set_widths(const uint32_t *runs, size_t count, int ambiguous);

/// Makes LC_CTYPE a UTF-8 locale: 0 when the environment's own is one, 1 when another had to be taken, -1 when none is
/// there.
int ct_use_utf8_locale(void);

// ---- The screen (screen.c) ----

/// What became of ct_open.
enum ct_open_result { ct_opened = 0, ct_unknown_terminal = 1, ct_no_cursor_addressing = 2, ct_failed = 3 };

/// One cell for ncurses. `chars` is a character and its marks, ended by 0 where it is shorter.
typedef struct {
    uint32_t chars[4];
    uint32_t attributes;
    int32_t pair;
} ct_cell;

/// Attributes of a cell, translated by the shim, because the macros of curses are not seen from Swift.
enum { ct_bold = 1, ct_underline = 2, ct_reverse = 4, ct_italic = 8, ct_faint = 16 };

/// Whether a terminal of this name can show a screen: a value of ct_open_result.
int ct_check(const char *term, int output);
/// Opens a screen on two descriptors, which stay the caller's. `handle` becomes the screen, for ct_close.
int ct_open(const char *term, int input, int output, bool with_colours, void **handle);
/// Gives the terminal back and forgets the screen.
void ct_close(void *handle);
/// Gives the terminal back for a while; the next ct_flush takes it again.
void ct_leave(void);
/// Number of colours the terminal has: 0, 8, 16, 256 or 16777216 where colours are their own RGB values.
int ct_colour_count(void);
/// Number of colour pairs, pair 0 included.
int ct_pair_count(void);
/// Defines a pair; colours of -1 are the terminal's own.
bool ct_define_pair(int pair, int foreground, int background);
/// Tells ncurses the size of the terminal.
void ct_resize(int rows, int columns);
/// Writes a row from its first column; characters, not columns, are counted.
void ct_put_row(int row, const ct_cell *cells, int count);
/// Blanks a row from a column to its end.
void ct_clear_row(int row, int column);
/// Shows the cursor at a cell, or hides it where the row is negative.
void ct_set_cursor(int row, int column);
/// Sends what has changed; `all` repaints everything.
void ct_flush(bool all);
/// What the terminal sends for a key, by its name in terminfo ("kcuu1"), or what it takes ("rmcup"); NULL for nothing.
const char *ct_capability(const char *name);

// ---- Signals (signals.c) ----

/// Signals as they come out of the pipe: one byte each.
enum ct_signal {
    ct_window_changed = 1, ct_stop = 2, ct_continued = 3, ct_terminate = 4, ct_interrupt = 5, ct_hang_up = 6
};

/// Ignores SIGINT and SIGQUIT while another program has the terminal, or takes them again.
void ct_ignore_interrupts(bool ignored);

/// From now on signals are written into a descriptor, a byte each; fatal ones first give the terminal the modes it has
/// at this moment.
void ct_catch_signals(int pipe, int terminal);
/// Takes the signals again that ncurses may have taken for itself; does nothing when none are caught.
void ct_keep_signals(void);
/// What fatal signals write to the terminal. It is copied, up to 512 bytes.
void ct_set_restore_text(const uint8_t *text, size_t length);
/// What is said on standard error where a mapped file was cut short (SIGBUS); the process then exits with 2. It is copied, up
/// to 1024 bytes; without it the process dies of the signal.
void ct_set_last_words(const uint8_t *text, size_t length);
/// From now on SIGBUS says the last words, for a program that has no screen; ct_catch_signals does so by itself.
void ct_catch_cut_files(void);
/// Puts everything back as it was before ct_catch_signals.
void ct_release_signals(void);
/// Stops this process and its group, as the shell's ^Z does, until it is continued.
void ct_stop_here(void);

// ---- Descriptors (descriptors.c) ----

/// Rows and columns of a terminal; false where it has none.
bool ct_window_size(int descriptor, int *rows, int *columns);
/// Opens a descriptor that ct_ring makes readable; -1 when there is none to be had.
int ct_open_bell(void);
/// Makes a bell readable. Callable from any thread.
void ct_ring(int bell);
/// Makes a bell unreadable again; false when it was.
bool ct_clear_bell(int bell);
/// Opens a pseudo-terminal; false when there is none to be had.
bool ct_open_pty(int *controller, int *terminal, int rows, int columns);
/// Sets the size of a pseudo-terminal.
void ct_set_window_size(int descriptor, int rows, int columns);
/// Sets a terminal to pass on every byte at once, unechoed; `saved` is for ct_restore_modes and to be freed with it.
void *ct_set_raw(int descriptor);
/// Sets the modes that ct_set_raw found, and frees them.
void ct_restore_modes(int descriptor, void *saved);
/// Runs a program on the terminal and waits for its end: its exit status, 128 and the signal that ended it, or -1 and
/// `error` when it could not be started. `arguments` begins with the program and ends with NULL.
int ct_run(char *const arguments[], int input, int output, int *error);

#endif
