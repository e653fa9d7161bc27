package org.norma.imports;

/**
 * The numbers met in a file, 64 bits of each: eight to sixteen bytes a number, so that
 * millions of them fit. Two numbers of several million share theirs once in millions of
 * files, and then only one more row is counted as a duplicate; the catalogue decides by
 * the numbers themselves.
 */
final class NumbersMet {

	private long[] slots = new long[1 << 12];

	private int size;

	/** Whether it is met for the first time. */
	boolean add(String key) {
		if (this.size * 4L > this.slots.length * 3L) {
			grow();
		}
		boolean fresh = put(this.slots, fingerprint(key));
		this.size += fresh ? 1 : 0;
		return fresh;
	}

	private void grow() {
		var larger = new long[this.slots.length * 2];
		for (long each : this.slots) {
			if (each != 0) {
				put(larger, each);
			}
		}
		this.slots = larger;
	}

	private static boolean put(long[] slots, long print) {
		int at = (int) (print >>> 20) & (slots.length - 1);
		while (slots[at] != 0) {
			if (slots[at] == print) {
				return false;
			}
			at = (at + 1) & (slots.length - 1);
		}
		slots[at] = print;
		return true;
	}

	/** FNV-1a with a final mix; never 0, which marks a free place. */
	private static long fingerprint(String key) {
		long hash = 0xcbf29ce484222325L;
		for (int i = 0; i < key.length(); i++) {
			hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
		}
		hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
		hash ^= hash >>> 33;
		return (hash != 0) ? hash : 1;
	}

}
