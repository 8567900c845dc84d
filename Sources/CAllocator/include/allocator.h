// The allocator of the program: tcmalloc where the build links it (see Package.swift), else that of the C library.

#ifndef BROADSHEET_ALLOCATOR_H
#define BROADSHEET_ALLOCATOR_H

#include <stdbool.h>
#include <stddef.h>

/// Bounds what the threads together keep of freed memory for themselves.
/// - Parameter byteCount: so much at most.
/// - Returns: false where tcmalloc is not linked; nothing was done then.
bool allocator_bound_thread_caches(size_t byteCount);

/// True where tcmalloc is linked.
bool allocator_is_tcmalloc(void);

#endif
