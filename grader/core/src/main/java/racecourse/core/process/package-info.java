/** Child JVMs: how they are started, measured and ended. */
package racecourse.core.process;
