// Undo and redo of what the reader did. It keeps what to do; it does nothing.

/// One thing that can be undone.
enum UndoStep: Hashable, Sendable {
    /// A change of the reader's work, and what takes it back.
    case change(ReaderChange, inverse: [ReaderChange])
    /// Another filter.
    case filter(former: String, later: String)

    /// What it wrote.
    fileprivate var changes: [ReaderChange] {
        if case .change(let change, _) = self { [change] } else { [] }
    }

    /// What takes it back.
    fileprivate var inverse: [ReaderChange] {
        if case .change(_, let inverse) = self { inverse } else { [] }
    }
}

/// Steps done and undone.
struct UndoHistory: Hashable, Sendable {
    private(set) var done: [UndoStep] = []
    private(set) var undone: [UndoStep] = []

    /// Takes a new step; what was undone is forgotten.
    mutating func record(_ step: UndoStep) {
        done.append(step)
        undone = []
        if done.count > 500 { done.removeFirst() }
    }

    /// The step to undo.
    mutating func undo() -> UndoStep? {
        guard let step = done.popLast() else { return nil }
        undone.append(step)
        return step
    }

    /// The step to do again.
    mutating func redo() -> UndoStep? {
        guard let step = undone.popLast() else { return nil }
        done.append(step)
        return step
    }

    /// Forgets a step that was to be undone or done again by changes that were not written.
    /// - Returns: the step, and which of the two it was; nil where there is none.
    mutating func drop(_ changes: [ReaderChange]) -> (step: UndoStep, wasToBeUndone: Bool)? {
        if let index = undone.lastIndex(where: { $0.inverse == changes }) { return (undone.remove(at: index), true) }
        guard let index = done.lastIndex(where: { $0.changes == changes }) else { return nil }
        return (done.remove(at: index), false)
    }
}
