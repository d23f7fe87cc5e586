using System.Net;
using System.Net.Sockets;
using Selon.Intake.Data;

namespace Selon.Intake.Fetching;

/// <summary>Tells addresses of the public internet from all others (<c>address-blocks.tsv</c>).</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork PublicV6 = IPNetwork.Parse("2000::/3");
    private static readonly (IPNetwork Network, string What)[] Blocks = [.. EmbeddedTable.Rows("address-blocks").Select(row => (IPNetwork.Parse(row[0]), row[1]))];

    /// <summary>Null for a public address, else what it is: <c>a private network</c>.</summary>
    public static string? WhyNot(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return "an IPv4 address written as IPv6";
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !PublicV6.Contains(address)) return IPAddress.IPv6Loopback.Equals(address) ? "this machine" : "a private network";
        foreach (var (network, what) in Blocks)
        {
            if (network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address)) return what;
        }

        return null;
    }
}
