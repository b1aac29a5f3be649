using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CheckinBot.Bot.Edges.Slack.Tokens;

/// <summary>Seals a workspace's tokens for the database. What was sealed for one workspace opens for no other, so rows cannot be exchanged. Seal before a transaction begins, never in it.</summary>
public sealed class SealTokens(IDataProtectionProvider keys, ILogger<SealTokens> log)
{
    private const string Purpose = "CheckinBot.SlackTokens.v1";

    public byte[] Seal(string workspace, TokenPair tokens) => For(workspace).Protect(JsonSerializer.SerializeToUtf8Bytes(tokens));

    /// <returns>Null when our keys do not open it: the workspace has to install the app again.</returns>
    public TokenPair? Open(string workspace, byte[] sealedTokens)
    {
        try
        {
            return JsonSerializer.Deserialize<TokenPair>(For(workspace).Unprotect(sealedTokens));
        }
        catch (CryptographicException error)
        {
            log.LogCritical("The tokens of the Slack workspace {Workspace} do not open with the service's keys ({Reason}): install the app there again.", workspace, error.Message);
            return null;
        }
    }

    private IDataProtector For(string workspace) => keys.CreateProtector(Purpose, workspace);
}
