namespace Selon.Text.Parsing;

/// <summary>
/// A configuration of the arc-eager transition system (Nivre 2008) with the root at the end of the buffer, so that every
/// derivation of n words has 2n transitions and ends in a tree.
/// </summary>
internal sealed class ParseState
{
    public const int Shift = 0;
    public const int Reduce = 1;
    public const int FirstArc = 2;

    private int _length;

    public int[] Heads { get; private set; } = [];

    public byte[] Labels { get; private set; } = [];

    public int[] Left { get; private set; } = [];

    public int[] Left2 { get; private set; } = [];

    public int[] Right { get; private set; } = [];

    public int[] Right2 { get; private set; } = [];

    public byte[] LeftCount { get; private set; } = [];

    public byte[] RightCount { get; private set; } = [];

    public int[] Stack { get; private set; } = [];

    public int StackSize { get; private set; }

    /// <summary>The first word of the buffer.</summary>
    public int Next { get; private set; }

    public long Score { get; set; }

    /// <summary>Index of the last transition in the list of all that were kept, -1 at the start.</summary>
    public int History { get; set; }

    public bool IsFinal => Next == _length && StackSize == 0;

    public int Top => StackSize > 0 ? Stack[StackSize - 1] : -1;

    public int Second => StackSize > 1 ? Stack[StackSize - 2] : -1;

    public void Start(int length)
    {
        _length = length;
        if (Heads.Length < length + 1)
            Allocate(Math.Max(64, length * 2));
        Array.Fill(Heads, -1, 0, length + 1);
        Array.Fill(Left, -1, 0, length + 1);
        Array.Fill(Left2, -1, 0, length + 1);
        Array.Fill(Right, -1, 0, length + 1);
        Array.Fill(Right2, -1, 0, length + 1);
        Array.Clear(Labels, 0, length + 1);
        Array.Clear(LeftCount, 0, length + 1);
        Array.Clear(RightCount, 0, length + 1);
        StackSize = 0;
        Next = 0;
        Score = 0;
        History = -1;
    }

    /// <summary>Takes over a state of the same sentence; both have been started for it.</summary>
    public void CopyFrom(ParseState other)
    {
        // Behind its next word a state is blank.
        var length = Math.Max(other.Next, Next) + 1;
        other.Heads.AsSpan(0, length).CopyTo(Heads);
        other.Labels.AsSpan(0, length).CopyTo(Labels);
        other.Left.AsSpan(0, length).CopyTo(Left);
        other.Left2.AsSpan(0, length).CopyTo(Left2);
        other.Right.AsSpan(0, length).CopyTo(Right);
        other.Right2.AsSpan(0, length).CopyTo(Right2);
        other.LeftCount.AsSpan(0, length).CopyTo(LeftCount);
        other.RightCount.AsSpan(0, length).CopyTo(RightCount);
        other.Stack.AsSpan(0, other.StackSize).CopyTo(Stack);
        StackSize = other.StackSize;
        Next = other.Next;
        Score = other.Score;
        History = other.History;
    }

    public bool MayShift => Next < _length;

    public bool MayReduce => StackSize > 0 && Heads[Stack[StackSize - 1]] >= 0;

    /// <summary>Left arcs from a word; from the root they are the only way for a headless word at the end.</summary>
    public bool MayLeft => StackSize > 0 && Heads[Stack[StackSize - 1]] < 0;

    public bool MayRight => StackSize > 0 && Next < _length;

    public bool AtRoot => Next == _length;

    /// <summary>A hash of all that <see cref="ParserFeatures"/> looks at.</summary>
    public ulong Signature()
    {
        int s0 = Top, b0 = Next;
        var hash = Mix(Mix(Mix(17, s0), b0), Second);
        if (s0 >= 0)
        {
            var head = Heads[s0];
            hash = Mix(Mix(hash, head), head < 0 ? -1 : (Labels[s0] << 16) | (Heads[head] & 0xFFFF));
            hash = Mix(hash, (LeftCount[s0] << 8) | RightCount[s0]);
            hash = Mix(Mix(hash, Child(Left[s0])), Child(Left2[s0]));
            hash = Mix(Mix(hash, Child(Right[s0])), Child(Right2[s0]));
        }

        return Mix(Mix(Mix(hash, Child(Left[b0])), Child(Left2[b0])), LeftCount[b0]);
    }

    private int Child(int word) => word < 0 ? -1 : (word << 8) | Labels[word];

    private static ulong Mix(ulong hash, int value)
    {
        hash = (hash ^ (uint)value) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }

    /// <summary>Does a transition; left arcs are numbered from <see cref="FirstArc"/>, right arcs follow <paramref name="labels"/> later.</summary>
    public void Do(int action, int labels)
    {
        if (action == Shift)
            Stack[StackSize++] = Next++;
        else if (action == Reduce)
            StackSize--;
        else if (action < FirstArc + labels)
            LeftArc((byte)(action - FirstArc));
        else
            RightArc((byte)(action - FirstArc - labels));
    }

    private void LeftArc(byte label)
    {
        var child = Stack[--StackSize];
        Heads[child] = Next;
        Labels[child] = label;
        Left2[Next] = Left[Next];
        Left[Next] = child;
        if (LeftCount[Next] < 200)
            LeftCount[Next]++;
    }

    private void RightArc(byte label)
    {
        var head = Stack[StackSize - 1];
        Heads[Next] = head;
        Labels[Next] = label;
        Right2[head] = Right[head];
        Right[head] = Next;
        if (RightCount[head] < 200)
            RightCount[head]++;
        Stack[StackSize++] = Next++;
    }

    private void Allocate(int size)
    {
        Heads = new int[size + 1];
        Labels = new byte[size + 1];
        Left = new int[size + 1];
        Left2 = new int[size + 1];
        Right = new int[size + 1];
        Right2 = new int[size + 1];
        LeftCount = new byte[size + 1];
        RightCount = new byte[size + 1];
        Stack = new int[size + 1];
    }
}
