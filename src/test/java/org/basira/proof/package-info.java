/**
 * The proof that the figures of recognition are right: learners whose d′, criterion, sureness and forgetting are known judge
 * specimens of known difficulty, their answers go the way of all answers (question, evidence, measurement), and what comes
 * out is compared with what went in. {@link org.basira.proof.Proof} writes docs/proof.md; {@link org.basira.proof.ProofTest}
 * runs a cut of it with every build.
 */
@NullMarked
package org.basira.proof;

import org.jspecify.annotations.NullMarked;
