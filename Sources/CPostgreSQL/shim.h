// Types and constants alone: the library itself is opened when a store is on a server, see PostgresLibrary.
#if __has_include(<libpq-fe.h>)
#include <libpq-fe.h>
#else
#include <postgresql/libpq-fe.h>
#endif
