/**
 * Right hand-overs of a plain payload through java.util.concurrent, one for each construct. All of
 * them rest on the package's section "Memory Consistency Properties": what a thread did before it
 * released, put, completed or submitted is seen by the one that acquired, took, joined or ran.
 */
package racecourse.explore.corpus.handover;
