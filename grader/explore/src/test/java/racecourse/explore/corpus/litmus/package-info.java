/**
 * Litmus tests of the memory model, by their names in the literature (Sarkar et al., PLDI 2011;
 * Alglave, Maranget and Tautschnig, TOPLAS 2014).
 *
 * <p>An outcome belongs to a set if some interleaving shows it in which volatile accesses and locks
 * happen one after another (JLS 17.4.4), and each plain read sees a write that was already made,
 * does not happen after it, and is not overwritten in happens-before order (JLS 17.4.5). Opaque
 * accesses see each variable change in one order only; a release write happens before what follows
 * an acquire read of it; full fences are in one order, too. The comments name the members that no
 * interleaving of plain reads and writes alone would show.
 */
package racecourse.explore.corpus.litmus;
