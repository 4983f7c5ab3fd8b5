package org.basira.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the whole proof and writes docs/proof.md: {@code ./mvnw -q -Pproof test-compile exec:exec}. */
public final class Proof {

    static final long SEED = 20_260;

    private static final String HEAD = """
            # Proof that the figures of recognition are right

            Written by `./mvnw -q -Pproof test-compile exec:exec` (package `org.basira.proof` in the test tree), seed %d; the same
            command writes the same file. Learners whose d′, c, sureness and forgetting are known judge specimens of known
            difficulty; each answer goes the way of all answers: response, evidence of the marker, rating, figure. 200 such
            learners also go through `Attempts.act` and give the same evidence (`AttemptsGiveTheSameTest`). A cut of all this runs
            with every build (`ProofTest`). Independent calculations of each formula are in `org.basira.measurement.formula`.

            """.formatted(SEED);

    private Proof() {}

    /** Writes the file (its name may be given) and fails if a claim does not hold. */
    public static void main(String... arguments) throws IOException {
        List<Claim> claims = List.of(
                DetectionProof.prove(2_000, SEED),
                RatingProof.prove(2_000, SEED),
                ChangeProof.prove(2_000, SEED),
                EquatingProof.prove(200, SEED),
                ItemProof.prove(3_000, SEED));
        StringBuilder text = new StringBuilder(HEAD);
        claims.forEach(claim -> text.append(claim.text()));
        Files.writeString(
                Path.of(arguments.length > 0 ? arguments[0] : "docs/proof.md"),
                text.toString().strip() + "\n");
        List<String> broken =
                claims.stream().flatMap(claim -> claim.broken().stream()).toList();
        if (!broken.isEmpty()) {
            throw new AssertionError("does not hold: " + broken);
        }
    }
}
