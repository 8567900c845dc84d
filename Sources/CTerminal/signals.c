// Signals become bytes in a pipe; fatal ones restore the terminal first. Handlers only write, never allocate.
#include "CTerminal.h"
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int caught[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGINT, SIGHUP};
static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGQUIT,
                            SIGSYS, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGXCPU};
enum { caught_count = 6, fatal_count = 13 };

// What the handlers need; written before they are installed.
static int signal_pipe = -1;
static int terminal_descriptor = -1;
static char restore_text[512];
static volatile size_t restore_length = 0;
static char last_words[1024];
static volatile size_t last_words_length = 0;
static struct termios old_modes;
static bool has_old_modes = false;
static bool is_catching = false;
static struct sigaction old_caught[caught_count];
static struct sigaction old_fatal[fatal_count];
// Interrupts that are ignored for a while, and what is due afterwards.
static bool is_ignoring = false;
static struct sigaction old_interrupt, old_quit;
// For a handler that runs after the stack has overflowed.
static char alternate_stack[65536];

static char code(int number) {
    switch (number) {
    case SIGWINCH: return ct_window_changed;
    case SIGTSTP: return ct_stop;
    case SIGCONT: return ct_continued;
    case SIGTERM: return ct_terminate;
    case SIGINT: return ct_interrupt;
    default: return ct_hang_up;
    }
}

static void report(int number) {
    int saved = errno;
    char byte = code(number);
    // A full pipe has enough to read already.
    if (write(signal_pipe, &byte, 1) < 0) errno = 0;
    errno = saved;
}

static void restore_and_die(int number) {
    if (write(terminal_descriptor, restore_text, restore_length) < 0) errno = 0;
    if (has_old_modes) tcsetattr(terminal_descriptor, TCSANOW, &old_modes);
    // A file that is mapped was cut short by another program: no fault of this one, and said in words.
    if (number == SIGBUS && last_words_length > 0) {
        if (write(STDERR_FILENO, last_words, last_words_length) < 0) errno = 0;
        _exit(2);
    }
    signal(number, SIG_DFL);
    raise(number);
}

static void install(int number, void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

void ct_keep_signals(void) {
    if (!is_catching) return;
    for (int index = 0; index < caught_count; index++) install(caught[index], report, SA_RESTART);
    for (int index = 0; index < fatal_count; index++)
        install(fatal[index], restore_and_die, SA_ONSTACK | SA_RESETHAND);
}

// Copies a text for a handler. The length comes last, so that a signal in between writes nothing.
static void keep(const uint8_t *text, size_t length, char *place, size_t room, volatile size_t *kept) {
    *kept = 0;
    size_t fitting = length < room ? length : room;
    memcpy(place, text, fitting);
    *kept = fitting;
}

void ct_set_last_words(const uint8_t *text, size_t length) {
    keep(text, length, last_words, sizeof last_words, &last_words_length);
}

void ct_catch_cut_files(void) {
    if (!is_catching) install(SIGBUS, restore_and_die, SA_ONSTACK | SA_RESETHAND);
}

void ct_set_restore_text(const uint8_t *text, size_t length) {
    keep(text, length, restore_text, sizeof restore_text, &restore_length);
}

void ct_catch_signals(int pipe, int terminal) {
    if (is_catching) ct_release_signals();
    signal_pipe = pipe;
    terminal_descriptor = terminal;
    restore_length = 0;
    has_old_modes = tcgetattr(terminal, &old_modes) == 0;
    stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
    sigaltstack(&stack, NULL);
    for (int index = 0; index < caught_count; index++) sigaction(caught[index], NULL, &old_caught[index]);
    for (int index = 0; index < fatal_count; index++) sigaction(fatal[index], NULL, &old_fatal[index]);
    is_catching = true;
    ct_keep_signals();
}

// Puts back what a signal did before; of one that is ignored for a while, once that is over.
static void put_back(int number, const struct sigaction *old) {
    if (is_ignoring && number == SIGINT) old_interrupt = *old;
    else if (is_ignoring && number == SIGQUIT) old_quit = *old;
    else sigaction(number, old, NULL);
}

void ct_release_signals(void) {
    if (!is_catching) return;
    is_catching = false;
    for (int index = 0; index < caught_count; index++) put_back(caught[index], &old_caught[index]);
    for (int index = 0; index < fatal_count; index++) put_back(fatal[index], &old_fatal[index]);
}

// Whoever runs another program on the terminal leaves the keys that interrupt to that program; whoever has given the
// terminal back ignores them until everything is written.
void ct_ignore_interrupts(bool ignored) {
    if (ignored == is_ignoring) return;
    is_ignoring = ignored;
    if (ignored) {
        struct sigaction ignoring = {.sa_handler = SIG_IGN};
        sigaction(SIGINT, &ignoring, &old_interrupt);
        sigaction(SIGQUIT, &ignoring, &old_quit);
    } else {
        sigaction(SIGINT, &old_interrupt, NULL);
        sigaction(SIGQUIT, &old_quit, NULL);
    }
}

void ct_stop_here(void) {
    struct sigaction old;
    sigaction(SIGTSTP, NULL, &old);
    install(SIGTSTP, SIG_DFL, 0);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &old, NULL);
}
