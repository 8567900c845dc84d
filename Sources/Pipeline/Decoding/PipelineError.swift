// What can stop the reading of a file. Cases carry facts; the words for them are made in `broadsheet`.

/// Why a file gives no pages.
public enum PipelineError: Error, Hashable, Sendable {
    /// The file holds no bytes.
    case emptyFile(path: String)
    /// The file is no text: `signature` names its kind (`PDF`, `PNG`, …) or is nil where control bytes gave it away;
    /// `byteOffset` is where the first such byte stands.
    case binaryFile(path: String, signature: String?, byteOffset: Int)
    /// No known encoding makes text of it; `bestGuess` is the IANA name that failed least.
    case unknownEncoding(path: String, bestGuess: String, undecodableBytes: Int)
    /// The system has no converter for the encoding that was asked for.
    case unsupportedEncoding(name: String)
}
