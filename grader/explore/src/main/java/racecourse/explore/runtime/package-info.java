/** What woven bytecode calls. Every method here is called by a thread of the schedule. */
package racecourse.explore.runtime;
