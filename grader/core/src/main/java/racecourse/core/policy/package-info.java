/** Decides from bytecode, before anything runs, what a submission may not use. */
package racecourse.core.policy;
