// What comes in from outside.

import Corpus
import Screen

/// Something that happened; see `update`.
public enum Message: Sendable {
    /// A key was pressed, or text was pasted.
    case key(Key)
    /// The screen has this size now.
    case resized(ScreenSize)
    /// A question was answered.
    case answered(Answer, Ticket)
    /// A question failed; the text says what happened, where, and what to do next.
    case failed(Ticket, String)
    /// A change could not be written.
    case writeFailed(ReaderChange, String)
    /// Changes were not written, because what they were to replace had been changed since.
    case overtaken([ReaderChange])
    /// More was written than a change says: somebody else had written too.
    case joined(ReaderChange)
    /// The page of a correction was read anew.
    case corrected(Correction)
    /// Answers have not come for a time that a user notices; see `BrowserState.isWaiting`.
    case stillWaiting
    /// A text was written in an editor; nil when the editor failed, which leaves everything as it was.
    case edited(String?, EditPurpose)
    /// The library was changed by another hand.
    case libraryChanged
    /// So much of what is written to a file is done.
    case exporting(Int, of: Int)
    /// Something to tell in the status line: what became of an effect.
    case told(String, isError: Bool)
}
