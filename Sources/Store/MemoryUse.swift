// How the process hands memory back to the system. It knows no library.

import CStore

extension SQLiteStore {
    /// Makes the process hand memory back at once; for a program that keeps a library open.
    ///
    /// Lists of a million keys come and go with every key pressed. Left to itself glibc keeps what they leave behind, in
    /// a pool a thread; so blocks of a quarter of a megabyte and more go back at once, and two pools must do.
    public static func returnMemoryEarly() {
        _ = mallopt(M_MMAP_THRESHOLD, 256 * 1024)
        _ = mallopt(M_ARENA_MAX, 2)
    }
}
