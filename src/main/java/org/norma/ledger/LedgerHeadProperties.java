package org.norma.ledger;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the head of the ledger is signed.
 *
 * @param key file of the private key; machines of one installation share it
 * @param formerKeys identifiers of keys with which this installation signed before
 * @param entries after how many entries a head is signed within a day
 * @param auditors mail addresses that get the first head of each day
 */
@ConfigurationProperties("norma.ledger")
record LedgerHeadProperties(Path key, @DefaultValue List<String> formerKeys, @DefaultValue("1000") long entries,
		@DefaultValue List<String> auditors) {
}
