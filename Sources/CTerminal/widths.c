// One width table for the program and for ncurses. A wcwidth in the executable stands before the one in libc.
#include "CTerminal.h"
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

// Written before a screen is opened, only read while it is open.
static uint32_t *width_runs = NULL;
static size_t width_run_count = 0;
static int ambiguous_width = 1;

bool ct_set_widths(const uint32_t *runs, size_t count, int ambiguous) {
    uint32_t *copy = malloc(count * sizeof *copy);
    if (copy == NULL) return false;
    memcpy(copy, runs, count * sizeof *copy);
    free(width_runs);
    width_runs = copy;
    width_run_count = count;
    ambiguous_width = ambiguous;
    return true;
}

static uint32_t class_of(uint32_t scalar) {
    uint32_t wanted = scalar << 3 | 7;
    size_t low = 0, high = width_run_count;
    while (high - low > 1) {
        size_t middle = (low + high) / 2;
        if (width_runs[middle] <= wanted) low = middle; else high = middle;
    }
    return width_runs[low] & 7;
}

// Replaces libc's. Without a table everything printable is taken for narrow, ideographs for wide.
int wcwidth(wchar_t character) {
    uint32_t scalar = (uint32_t)character;
    if (scalar == 0) return 0;
    if (scalar - 0x20 < 0x5F) return 1;
    if (scalar - 0x4E00 < 0x5200) return 2;
    if (scalar < 0x20 || scalar - 0x7F < 0x21 || scalar > 0x10FFFF) return -1;
    if (width_run_count == 0) return 1;
    switch (class_of(scalar)) {
    case 0: return 1;
    case 1: return 2;
    case 2: return ambiguous_width;
    default: return 0;
    }
}

int ct_use_utf8_locale(void) {
    static const char *const others[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", NULL};
    if (setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 0;
    for (int index = 0; others[index] != NULL; index++)
        if (setlocale(LC_CTYPE, others[index]) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
    return -1;
}
