/**
 * Compiles submissions, in a process of its own: javac can be made to hang, or to eat all memory.
 */
package racecourse.core.compile;
