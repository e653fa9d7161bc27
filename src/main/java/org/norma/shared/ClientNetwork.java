package org.norma.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * What counts as one client when tries are counted: an IPv4 address, or with IPv6 the
 * network of 64 bits, of which every subscriber has a whole one.
 */
public final class ClientNetwork {

	private static final int BYTES_OF_A_NETWORK = 8;

	private ClientNetwork() {
	}

	/** The network of an address; what is no address is its own. */
	public static String of(String address) {
		if (!address.contains(":")) {
			return address;
		}
		try {
			var known = InetAddress.getByName(address);
			var bytes = known.getAddress();
			return (bytes.length > BYTES_OF_A_NETWORK) ? HexFormat.of().formatHex(bytes, 0, BYTES_OF_A_NETWORK)
					: known.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
