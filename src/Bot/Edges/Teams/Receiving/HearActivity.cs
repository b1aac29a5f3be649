using CheckinBot.Bot.Edges.Teams.Reading;
using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Edges.Teams.Receiving;

/// <summary>
/// Gives a proven activity to whoever it concerns. The answer goes out within seconds whatever happens: what takes longer goes on after it,
/// because Teams sends again what was not answered. What we do not know is taken and left alone.
/// </summary>
public sealed class HearActivity(HearWords words, HearPress press, HearInstall install, Afterwork afterwork)
{
    public async Task<IResult> Hear(Activity activity)
    {
        switch (activity)
        {
            case { Type: "invoke", Name: "adaptiveCard/action" }:
                return Results.Json(await press.Answer(activity), HearPress.Json);
            case { Type: "invoke" }:
                return Results.StatusCode(StatusCodes.Status501NotImplemented);
            case { Type: "message", Value: not null } when Pressing.Of(activity) is not null:
                return await Taken(press.Submit(activity));
            case { Type: "message" }:
                return await Taken(words.Hear(activity));
            case { Type: "conversationUpdate" or "installationUpdate" }:
                return await Taken(install.Hear(activity));
            default:
                return Results.Ok();
        }
    }

    private async Task<IResult> Taken(Task work) => await afterwork.InTime(work) ? Results.Ok() : Results.Accepted();
}
