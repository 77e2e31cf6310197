package dev.herald.maven;

import dev.herald.Announcing;
import dev.herald.announce.Checkup;
import dev.herald.report.CheckupText;
import dev.herald.report.Reports;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Asks each channel's network whether its token works, which rights it has, how long it still lasts, and what the network's own limits are. Sends nothing. */
@Mojo(name = "channels", requiresProject = false, threadSafe = true)
public final class ChannelsMojo extends AnnouncingMojo {

    @Inject
    public ChannelsMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    String skipped() {
        return "No channel is asked";
    }

    @Override
    void run(Announcing.Place place, Reports out) throws MojoFailureException {
        requireOnline();
        List<Checkup> checkups = announcing(place, Optional.empty()).checkups(this::tell);
        long broken = checkups.stream().filter(checkup -> !checkup.works()).count();
        if (broken > 0) {
            throw new MojoFailureException(broken + " of " + Count.of(checkups.size(), "channel") + " cannot be used");
        }
    }

    private void tell(Checkup checkup) {
        CheckupText.of(checkup).forEach(checkup.works() ? getLog()::info : getLog()::error);
        CheckupText.warning(checkup).ifPresent(getLog()::warn);
    }
}
