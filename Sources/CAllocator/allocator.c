#include "allocator.h"

// Declared by gperftools' malloc_extension_c.h; nothing is there where the library is not linked.
extern int MallocExtension_SetNumericProperty(const char *property, size_t value) __attribute__((weak));

bool allocator_is_tcmalloc(void) { return MallocExtension_SetNumericProperty != NULL; }

bool allocator_bound_thread_caches(size_t byteCount) {
    return allocator_is_tcmalloc()
        && MallocExtension_SetNumericProperty("tcmalloc.max_total_thread_cache_bytes", byteCount) != 0;
}
