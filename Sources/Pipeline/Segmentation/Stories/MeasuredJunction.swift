// What a page shows where stories may meet, for those who fit the weights.

/// A place where two stories may meet, with what is measured there.
public struct MeasuredJunction: Hashable, Sendable {
    /// The last line of the text before it, 1-based.
    public var before: Int
    /// The first line of the text behind, 1-based.
    public var after: Int
    /// A headline or heading stands there; where none does, other weights are used.
    public var hasGroup: Bool
    /// One value a trait, in the order of `junctionTraitNames`.
    public var traits: [Double]
    /// What stands around it, one value a trait, in the order of `junctionContextNames`; nil where that is not asked.
    public var context: [Double]?
}

/// Names of the traits, in the order of `MeasuredJunction.traits`.
public var junctionTraitNames: [String] { JunctionTrait.allCases.map { "\($0)" } }

/// The weights in use, in the same order: log odds that two stories meet.
/// - Parameter hasGroup: those of places with a headline or heading, or those of places without.
public func junctionWeights(hasGroup: Bool) -> [Double] {
    hasGroup ? JunctionTrait.weights : JunctionTrait.silentWeights
}

/// Names of the traits of what stands around, in the order of `MeasuredJunction.context`.
public var junctionContextNames: [String] { JunctionContext.Trait.allCases.map { "\($0)" } }

/// The weights in use for them, in the same order: log odds that two stories meet.
public var junctionContextWeights: [Double] { JunctionContext.Trait.weights }

/// Measures all places of a page where stories may meet.
/// - Parameter text: decoded text of the page; lines end at line feeds only.
/// - Returns: the places in page order.
/// - Complexity: linear in the length of the text.
public func measuredJunctions(of text: String) -> [MeasuredJunction] {
    let stories = PageStories(ruledDraft(text))
    var evidence = JunctionEvidence(stories)
    let contexts = evidence.contexts(evidence.junctions.map { evidence.score($0) })
    return zip(evidence.junctions, contexts).compactMap { junction, context in
        guard let before = stories.lines(junction.before).last, let after = stories.lines(junction.after).first else {
            return nil
        }
        return MeasuredJunction(
            before: before + 1, after: after + 1, hasGroup: !junction.groups.isEmpty,
            traits: evidence.allTraits(junction).values, context: context?.values)
    }
}
