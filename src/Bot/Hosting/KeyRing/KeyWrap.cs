using System.Security.Cryptography;

namespace CheckinBot.Bot.Hosting.KeyRing;

/// <summary>
/// The key of <c>Security__KeyFile</c>, which wraps the keys of the ring: AES-256-GCM with a fresh nonce for each, under a key that HKDF (RFC 5869)
/// derives from the bytes of the file. A short mark tells whether this is the file that something was wrapped with.
/// </summary>
public sealed class KeyWrap
{
    private const int NonceLength = 12, TagLength = 16, KeyLength = 32, MarkLength = 8;

    private readonly byte[] key;

    /// <param name="secret">At least 32 random bytes.</param>
    public KeyWrap(byte[] secret)
    {
        key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyLength, info: "CheckinBot key ring v1"u8.ToArray());
        Mark = Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, MarkLength, info: "CheckinBot key file mark v1"u8.ToArray()));
    }

    /// <summary>Sixteen letters that tell one file from another, and nothing of what is in it.</summary>
    public string Mark { get; }

    /// <returns>Nonce, tag and cipher text, one after the other.</returns>
    public byte[] Wrap(ReadOnlySpan<byte> open)
    {
        var wrapped = new byte[NonceLength + TagLength + open.Length];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(wrapped.AsSpan(0, NonceLength), open, wrapped.AsSpan(NonceLength + TagLength), wrapped.AsSpan(NonceLength, TagLength));
        return wrapped;
    }

    /// <exception cref="CryptographicException">Wrapped with another file, or altered.</exception>
    public byte[] Unwrap(byte[] wrapped)
    {
        if (wrapped.Length < NonceLength + TagLength) throw new CryptographicException("What was wrapped is cut off.");
        var open = new byte[wrapped.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(wrapped.AsSpan(0, NonceLength), wrapped.AsSpan(NonceLength + TagLength), wrapped.AsSpan(NonceLength, TagLength), open);
        return open;
    }
}
