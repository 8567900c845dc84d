// The blocks of a page: runs of lines of one role, one article and about one width.

import Corpus

/// Counts the blocks of a page, line by line.
struct BlockNumbers {
    private var number = -1
    private var role = LineRole.blank
    private var article: Int?
    /// That of the block's first line; 0 where it has none.
    private var width: ColumnCount = 0

    /// The number of the block that the next line, which is not blank, stands in.
    mutating func number(_ role: LineRole, article: Int?, width: ColumnCount) -> Int {
        let goesOn = role == self.role && article == self.article && (abs(self.width - width) <= 6 || self.width == 0)
        if !goesOn {
            (self.role, self.article, self.width) = (role, article, width)
            number += 1
        }
        return number
    }
}
