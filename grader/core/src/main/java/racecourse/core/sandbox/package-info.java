/** Processes for code that isn't ours: how they are started, limited, talked to and ended. */
package racecourse.core.sandbox;
