// What the store takes from C: zlib, mallopt, and memmem, which glibc declares for GNU programs alone.
#include <stddef.h>
#include <malloc.h>
#include <zlib.h>

void *memmem(const void *text, size_t length, const void *wanted, size_t wanted_length);
