using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>
/// Asks a forest about eight rows in one step. On the way down a tree every question waits for the last answer; here all questions of a tree are asked of all rows, and the leaf is chosen
/// from the lowest ones upwards, so nothing waits. That is more to ask, and takes a third of the time. Each row adds the same leaves in the same order, so the sums are the same to the last bit.
/// </summary>
internal static class SideBySide
{
    public const int Lanes = 8;

    /// <summary>The depth of the forest that is shipped, level by level below.</summary>
    private const int Depth = 5, Inner = (1 << Depth) - 1;

    [ThreadStatic]
    private static float[]? turned;

    public static bool Works(Forest forest) => forest.Depth == Depth && Vector256.IsHardwareAccelerated;

    /// <param name="forest">The trees, none of which asks for a feature beyond the width.</param>
    /// <param name="rows">At most <see cref="Lanes"/> rows of <paramref name="width"/> features, one after the other.</param>
    /// <param name="width">Features in a row.</param>
    /// <param name="answers">One for each row; the leaves are added.</param>
    public static void Add(Forest forest, ReadOnlySpan<float> rows, int width, Span<double> answers)
    {
        ref var x = ref MemoryMarshal.GetArrayDataReference(Turn(rows, width, answers.Length));
        Span<double> sums = stackalloc double[Lanes];
        answers.CopyTo(sums);
        var (lower, upper) = (Vector256.Create<double>(sums), Vector256.Create<double>(sums[(Lanes / 2)..]));
        for (var (question, leaf) = (0, 0); question < forest.Questions.Length; (question, leaf) = (question + Inner, leaf + Inner + 1))
        {
            // What is read without a check from here on is within these.
            ref var q = ref MemoryMarshal.GetReference(forest.Questions.AsSpan(question, Inner));
            ref var leaves = ref MemoryMarshal.GetReference(forest.Leaves.AsSpan(leaf, Inner + 1));
            var (low, high) = Vector256.Widen(Vector256.ConditionalSelect(AtMost(ref q, ref x), Half(ref q, ref leaves, ref x, 1), Half(ref q, ref leaves, ref x, 2)));
            (lower, upper) = (lower + low, upper + high);
        }
        lower.CopyTo(sums);
        upper.CopyTo(sums[(Lanes / 2)..]);
        sums[..answers.Length].CopyTo(answers);
    }

    /// <summary>Feature by feature, so that one feature of all rows is read in one step. A lane without a row holds anything, and is not looked at.</summary>
    private static float[] Turn(ReadOnlySpan<float> rows, int width, int many)
    {
        if (turned is null || turned.Length < width * Lanes) turned = new float[width * Lanes];
        for (var row = 0; row < many; row++)
            for (var at = 0; at < width; at++) turned[at * Lanes + row] = rows[row * width + at];
        return turned;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<float> Half(ref Question q, ref float leaves, ref float x, int node) => Vector256.ConditionalSelect(
        AtMost(ref Unsafe.Add(ref q, node), ref x), Quarter(ref q, ref leaves, ref x, 2 * node + 1), Quarter(ref q, ref leaves, ref x, 2 * node + 2));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Quarter(ref Question q, ref float leaves, ref float x, int node) => Vector256.ConditionalSelect(
        AtMost(ref Unsafe.Add(ref q, node), ref x), Eighth(ref q, ref leaves, ref x, 2 * node + 1), Eighth(ref q, ref leaves, ref x, 2 * node + 2));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Eighth(ref Question q, ref float leaves, ref float x, int node) => Vector256.ConditionalSelect(
        AtMost(ref Unsafe.Add(ref q, node), ref x), Pair(ref q, ref leaves, ref x, 2 * node + 1), Pair(ref q, ref leaves, ref x, 2 * node + 2));

    /// <summary>The two leaves under one of the lowest questions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Pair(ref Question q, ref float leaves, ref float x, int node) => Vector256.ConditionalSelect(
        AtMost(ref Unsafe.Add(ref q, node), ref x), Vector256.Create(Unsafe.Add(ref leaves, 2 * node + 1 - Inner)), Vector256.Create(Unsafe.Add(ref leaves, 2 * node + 2 - Inner)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> AtMost(ref Question q, ref float x) =>
        Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref x, (nuint)(q.Feature * Lanes)), Vector256.Create(q.Bound));
}
