/**
 * The front of Lincheck's model checker, behind {@link racecourse.api.Linearizability}. The only
 * package that names Lincheck's classes; some of those that it reads interleavings from are
 * internal to Lincheck, which is why its version is pinned.
 */
package racecourse.explore.lincheck;
