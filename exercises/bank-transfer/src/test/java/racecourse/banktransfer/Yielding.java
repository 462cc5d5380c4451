package racecourse.banktransfer;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.List;
import racecourse.api.Threads;

/** Accounts between which others get their turn, as they might anywhere. */
final class Yielding extends AbstractCollection<Account> {

    private final List<Account> accounts;

    Yielding(Account... accounts) {
        this.accounts = List.of(accounts);
    }

    @Override
    public Iterator<Account> iterator() {
        Iterator<Account> all = accounts.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Account next() {
                Threads.giveWay();
                return all.next();
            }
        };
    }

    @Override
    public int size() {
        return accounts.size();
    }
}
