namespace Selon.Entities;

/// <summary>A place on the earth, in degrees of WGS 84.</summary>
/// <param name="Latitude">-90 to 90, north positive.</param>
/// <param name="Longitude">-180 to 180, east positive.</param>
public readonly record struct GeoPoint(float Latitude, float Longitude)
{
    /// <summary>Kilometres along the surface of a sphere.</summary>
    public double DistanceTo(GeoPoint other)
    {
        const double Radius = 6371;
        var (a, b) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var (north, east) = (b - a, double.DegreesToRadians(other.Longitude - Longitude));
        var half = Math.Pow(Math.Sin(north / 2), 2) + (Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin(east / 2), 2));
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }
}
