/**
 * Rewrites compiled classes before they are loaded, so that everything another thread could notice
 * goes through {@link racecourse.explore.runtime}.
 */
package racecourse.explore.weave;
