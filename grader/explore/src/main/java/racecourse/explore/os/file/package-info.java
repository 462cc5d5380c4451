/**
 * What lies on the simulated disk: directories, files with their locks, links, and sockets' names.
 */
package racecourse.explore.os.file;
