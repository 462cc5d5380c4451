/** Runs one schedule: threads, monitors, class initialisation, virtual time. */
package racecourse.explore.engine;
