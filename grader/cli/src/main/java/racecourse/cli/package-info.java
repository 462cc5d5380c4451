/** The command line: the only place that prints, and that ends the process with an exit code. */
package racecourse.cli;
