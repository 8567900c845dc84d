// How the process hands memory back to the system. It knows no library.

import CAllocator
import CStore

extension SQLiteStore {
    /// Makes the process hand memory back at once; for a program that keeps a library open.
    ///
    /// Lists of a million keys come and go with every key pressed. Left to itself glibc keeps what they leave behind, in
    /// a pool a thread; so blocks of a quarter of a megabyte and more go back at once, and two pools must do. Below that
    /// are the sets of articles, an eighth of a megabyte each, of which a key takes dozens: the pools keep room for
    /// those, since a page handed back and asked for again costs more than what is written to it. Of tcmalloc's caches eight
    /// megabytes do: with its own thirty-two a million articles are browsed in 129 MB instead of 104.
    public static func returnMemoryEarly() {
        guard !allocator_bound_thread_caches(8 << 20) else { return }
        _ = mallopt(M_MMAP_THRESHOLD, 256 * 1024)
        _ = mallopt(M_TRIM_THRESHOLD, 8 * 1024 * 1024)
        _ = mallopt(M_TOP_PAD, 1024 * 1024)
        _ = mallopt(M_ARENA_MAX, 2)
    }

    /// Keeps what readers of an import leave behind in two pools instead of one a thread; for a program that imports.
    ///
    /// Pages are read on one thread and written on another, so that each pool keeps room for all that is on its way: 16.6 MB
    /// of pages took 230 MB with a pool a thread and take 188 MB, in the same time.
    public static func sharePools() {
        guard !allocator_is_tcmalloc() else { return }
        _ = mallopt(M_ARENA_MAX, 2)
    }
}
