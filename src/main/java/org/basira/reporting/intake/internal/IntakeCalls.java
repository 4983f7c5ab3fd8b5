package org.basira.reporting.intake.internal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.basira.operations.OutboxHandler;
import org.basira.operations.OutsideCalls;
import org.basira.operations.Sealing;
import org.basira.reporting.intake.HandOffs;
import org.basira.reporting.intake.Intake;
import org.springframework.stereotype.Component;

/**
 * Sends signed messages to the webhook of an intake: only to the one in use, and only if it is the one people agreed to, or
 * has the same readers and purpose (a mended address, a new secret).
 */
@Component
public class IntakeCalls implements OutboxHandler {

    public static final String KIND = "intake";

    private final IntakeStore intakes;
    private final HandOffStore handOffs;
    private final OutsideCalls calls;
    private final Sealing sealing;
    private final Clock clock;

    public IntakeCalls(IntakeStore intakes, HandOffStore handOffs, OutsideCalls calls, Sealing sealing, Clock clock) {
        this.intakes = intakes;
        this.handOffs = handOffs;
        this.calls = calls;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome send(UUID destination, UUID key, byte[] payload) {
        Optional<Intake> target = target(destination);
        Optional<IntakeStore.Webhook> webhook = target.flatMap(intake -> intakes.webhook(intake.id()));
        if (target.isEmpty() || webhook.isEmpty()) {
            return new Outcome("off");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", key.toString());
        try {
            String secret =
                    Secrets.opened(sealing, webhook.get().id(), webhook.get().secret());
            headers.put(Signature.HEADER, Signature.of(secret, clock.instant(), payload));
            int status = calls.post(target.get().address(), headers, payload);
            return status / 100 == 2 ? Outcome.DELIVERED : new Outcome("status " + status);
        } catch (OutsideCalls.CallFailedException e) {
            return new Outcome(e.reason());
        } catch (Sealing.NotOpenedException | Sealing.NoKeyException e) {
            return new Outcome("sealed");
        }
    }

    private Optional<Intake> target(UUID agreedTo) {
        Optional<Intake> inUse = intakes.inUse();
        return inUse.filter(each -> each.id().equals(agreedTo)
                || intakes.intake(agreedTo).filter(each::sameReader).isPresent());
    }

    @Override
    public void delivered(UUID key) {
        handOffs.goOn(key, HandOffs.State.RECEIVED, "");
    }

    @Override
    public void givenUp(UUID key) {
        handOffs.goOn(key, HandOffs.State.UNDELIVERED, "");
    }
}
