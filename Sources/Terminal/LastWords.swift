// What a program without a screen says when a file that it has mapped is cut short by another program.

import CTerminal

/// From now on the process says words on standard error and ends with code 2 where a mapped file was cut short (SIGBUS),
/// instead of dying of the signal.
/// - Parameter words: with their line feed; up to 1024 bytes are kept.
public func endWhenCutShort(saying words: String) {
    let bytes = Array(words.utf8)
    ct_set_last_words(bytes, bytes.count)
    ct_catch_cut_files()
}
